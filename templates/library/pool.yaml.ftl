# Libraries of our own, each a folder with library.yaml.
name: ${name}
arrow: ">=${from} <${below}"
