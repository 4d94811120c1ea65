# ${name}

```
arrow run .                        # in a virtual machine
arrow run . -- ARG...              # with other arguments than those of arrow.yaml
arrow run --report-missing .       # which system calls the image lacks
arrow config list                  # what is in the image, and why
```
