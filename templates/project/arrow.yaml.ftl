# One program and the machines it is built for.
name: ${name}
app: {sources: [main.c]}
targets: [kvm/x86_64, linuxu/x86_64]
