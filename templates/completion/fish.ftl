# Completes the words of `arrow` in fish. Written by `arrow completion fish`; to use it:
#   arrow completion fish >~/.config/fish/completions/arrow.fish

# What may follow a command; an option that ends in = takes a value.
function __arrow_command
    switch $argv[1]
<#list commands as command>
        case ${command.path}
            set -g __arrow_names<#list command.names as name> ${name}</#list>
            set -g __arrow_about<#list command.about as about> ${about}</#list>
            set -g __arrow_options<#list command.options as option> ${option}</#list>
            set -g __arrow_options_about<#list command.optionsAbout as about> ${about}</#list>
            set -g __arrow_operand ${command.operand}
</#list>
    end
end

# What the value of an option is.
function __arrow_value
    switch $argv[1]
<#list values as value>
        case<#list value.options as option> ${option}</#list>
            echo ${value.value}
</#list>
    end
end

<#noparse>
# Prints what a value can be, each behind a prefix.
function __arrow_offer -a kind prefix arrow project
    switch $kind
        case 'words *'
            printf "$prefix%s\n" (string split ' ' -- (string replace 'words ' '' -- $kind))
        case targets libraries symbols
            set -l known completion --list $kind
            if test -n "$project"
                set -a known -C $project
            end
            for each in (ARROW_COMPLETING=1 $arrow $known 2>/dev/null </dev/null)
                echo $prefix$each
            end
        case folder
            printf "$prefix%s\n" (__fish_complete_directories (string replace -- "$prefix" '' (commandline -ct)) '')
        case file
            printf "$prefix%s\n" (__fish_complete_path (string replace -- "$prefix" '' (commandline -ct)) '')
        case program
            __fish_complete_command
    end
end

function __arrow_complete
    set -l words (commandline -opc)
    set -l cur (commandline -ct)
    set -l arrow (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l path ''
    set -l expected ''
    set -l project ''
    set -l behind ''
    __arrow_command ''
    for word in $words[2..-1]
        if test -n "$expected"
            if contains -- $expected -C --project
                set project $word
            end
            set expected ''
            continue
        end
        switch $word
            case --
                set behind 1
                break
            case '--project=*'
                set project (string replace -- '--project=' '' $word)
            case '-*'
                if contains -- $word= $__arrow_options
                    set expected $word
                end
            case '*'
                if contains -- $word $__arrow_names
                    set path (string trim -- "$path $word")
                    __arrow_command $path
                else if test "$__arrow_operand" = folder
                    set project $word
                end
        end
    end
    if test -n "$behind"
        if test -z "$__arrow_operand"
            __arrow_offer program '' $arrow
        else
            __arrow_offer file '' $arrow
        end
    else if test -n "$expected"
        __arrow_offer (__arrow_value "$path $expected") '' $arrow $project
    else if string match -q -- '--*=*' $cur
        set -l option (string replace -r '=.*' '' -- $cur)
        __arrow_offer (__arrow_value "$path $option") "$option=" $arrow $project
    else if string match -q -- '-*' $cur
        for i in (seq (count $__arrow_options))
            printf '%s\t%s\n' (string replace -r '^(-.)=$' '$1' -- $__arrow_options[$i]) $__arrow_options_about[$i]
        end
    else if test (count $__arrow_names) -gt 0
        for i in (seq (count $__arrow_names))
            printf '%s\t%s\n' $__arrow_names[$i] $__arrow_about[$i]
        end
    else
        __arrow_offer "$__arrow_operand" '' $arrow $project
    end
end

complete -c arrow -f -a '(__arrow_complete)'
</#noparse>
