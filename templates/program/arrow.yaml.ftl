# A ready program and the machines it is built for.
name: ${name}
app: {elf: ${elf}}
targets: [kvm/${arch}]
