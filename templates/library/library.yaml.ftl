name: ${name}
summary: ${summary}
license: ${license}
sources:
  - src/*.c
tests: {host: [tests/test_*.c], guest: [tests/guest/*.c]}
