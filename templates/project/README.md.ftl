# ${name}

```
arrow run . -- one two                      # in a virtual machine
arrow run -t linuxu/x86_64 . -- one two     # as a process of this machine
arrow config list                           # what is in the image, and why
```
