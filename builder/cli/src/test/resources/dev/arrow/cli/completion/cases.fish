
for line in 'arrow bui' 'arrow config sa' 'arrow build --tar' 'arrow exec --libc=m' \
        'arrow exec --libc m' 'arrow build demo -t l' 'arrow build demo --target=l' \
        'arrow build -t ' 'arrow lib show p' 'arrow exec --libc=' 'arrow build d' 'arrow run -- d' \
        'arrow config get LIB_'
    echo "$line =>" (complete -C $line)
end
