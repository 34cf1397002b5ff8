function __khabar_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __khabar_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __khabar_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __khabar_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __khabar_parse_tokens -S
    set -l unparsed_tokens (__khabar_tokens -pc)
    switch $unparsed_tokens[1]
    case 'khabar'
        __khabar_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'browse'
            __khabar_parse_subcommand -r 1 'library=' 'bidi=' 'marks=' 'version' 'h/help'
        case 'add'
            __khabar_parse_subcommand -r 1 'library=' 'later' 'version' 'h/help'
        case 'analyse'
            __khabar_parse_subcommand 0 'library=' 'version' 'h/help'
        case 'list'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'limit=' 'copies' 'archived' 'version' 'h/help'
        case 'show'
            __khabar_parse_subcommand 1 'library=' 'format=' 'version' 'h/help'
        case 'versions'
            __khabar_parse_subcommand 1 'library=' 'format=' 'version' 'h/help'
        case 'edits'
            __khabar_parse_subcommand 0 'library=' 'format=' 'since=' 'source=' 'limit=' 'version' 'h/help'
        case 'search'
            __khabar_parse_subcommand -r 2 'library=' 'format=' 'limit=' 'full' 'version' 'h/help'
        case 'feed'
            __khabar_parse_subcommand 1 'format=' 'version' 'h/help'
        case 'subscribe'
            __khabar_parse_subcommand -r 1 'library=' 'later' 'version' 'h/help'
        case 'feeds'
            __khabar_parse_subcommand 0 'library=' 'format=' 'opml' 'remove=' 'version' 'h/help'
        case 'fetch'
            __khabar_parse_subcommand -r 1 'library=' 'later' 'full-text' 'watch' 'format=' 'version' 'h/help'
        case 'watch'
            __khabar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __khabar_parse_subcommand -r 1 'library=' 'names=' 'name=' 'version' 'h/help'
            case 'list'
                __khabar_parse_subcommand 0 'library=' 'format=' 'version' 'h/help'
            case 'remove'
                __khabar_parse_subcommand 1 'library=' 'version' 'h/help'
            end
        case 'entities'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'type=' 'named=' 'why' 'version' 'h/help'
        case 'names'
            __khabar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'match'
                __khabar_parse_subcommand 0 'library=' 'queries=' 'pool=' 'top=' 'format=' 'version' 'h/help'
            case 'cluster'
                __khabar_parse_subcommand 1 'format=' 'version' 'h/help'
            end
        case 'pairs'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'version' 'h/help'
        case 'stories'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'story=' 'version' 'h/help'
        case 'notes'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'version' 'h/help'
        case 'quotes'
            __khabar_parse_subcommand -r 1 'library=' 'format=' 'speaker=' 'article=' 'story=' 'limit=' 'version' 'h/help'
        case 'align'
            __khabar_parse_subcommand -r 1 'library=' 'unit=' 'decisions=' 'format=' 'batch=' 'version' 'h/help'
        case 'compare'
            __khabar_parse_subcommand 2 'library=' 'unit=' 'decisions=' 'format=' 'version' 'h/help'
        case 'export'
            __khabar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'comparison'
                __khabar_parse_subcommand 2 'library=' 'unit=' 'decisions=' 'format=' 'output=' 'version' 'h/help'
            case 'pair'
                __khabar_parse_subcommand 1 'library=' 'unit=' 'decisions=' 'format=' 'output=' 'version' 'h/help'
            case 'list'
                __khabar_parse_subcommand -r 1 'library=' 'format=' 'output=' 'version' 'h/help'
            case 'names'
                __khabar_parse_subcommand 0 'library=' 'format=' 'output=' 'type=' 'version' 'h/help'
            case 'words'
                __khabar_parse_subcommand 0 'library=' 'format=' 'output=' 'version' 'h/help'
            case 'story'
                __khabar_parse_subcommand 1 'library=' 'format=' 'output=' 'story=' 'version' 'h/help'
            case 'digest'
                __khabar_parse_subcommand -r 1 'library=' 'format=' 'output=' 'whole' 'ungrouped' 'version' 'h/help'
            end
        case 'import'
            __khabar_parse_subcommand -r 1 'library=' 'version' 'h/help'
        case 'doctor'
            __khabar_parse_subcommand 0 'library=' 'repair' 'version' 'h/help'
        case 'config'
            __khabar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'init'
                __khabar_parse_subcommand 0 'version' 'h/help'
            case 'check'
                __khabar_parse_subcommand 1 'version' 'h/help'
            end
        case 'tour'
            __khabar_parse_subcommand -r 1 'library=' 'bidi=' 'marks=' 'version' 'h/help'
        case 'help'
            __khabar_parse_subcommand -r 1 'version'
        end
    end
end

function __khabar_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __khabar_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __khabar_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __khabar_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__khabar_tokens -p)
    if test -z "$(__khabar_tokens -t)"
        set -l index (count (__khabar_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'khabar' -f
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'browse' -d 'Open the browser (what khabar does without a command).'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'add' -d 'Add articles: texts, pages, documents, feeds, JSONL, folders of these, addresses.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'analyse' -d 'Find names and translations in the articles that were added without.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'list' -d 'List articles, newest first.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'show' -d 'Print one article.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'versions' -d 'List the versions of an article that was edited.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'edits' -d 'List what outlets changed in their articles, the last edit first.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'search' -d 'Search the articles\' text, in either language.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'feed' -d 'Show how a feed is read, without storing it.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'subscribe' -d 'Follow feeds.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'feeds' -d 'List the feeds that are followed.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'fetch' -d 'Fetch what is new of the feeds that are followed.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'watch' -d 'Watch for what a query finds, or for names, in every spelling and language.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'entities' -d 'List the people, places and organisations in the articles.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'names' -d 'Compare names under every spelling, in Arabic and Latin letters.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'pairs' -d 'Tell which article is a translation of which.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'stories' -d 'Group the articles that report the same event, across languages.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'notes' -d 'List the notes on articles, paragraphs and names.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'quotes' -d 'List who is quoted with what, beside its translation or original.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'align' -d 'Lay an original and its translation beside each other.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'compare' -d 'Compare an original with its translation, or two translations with each other.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'export' -d 'Write a comparison, a list, names or a digest as files for others.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'import' -d 'Add aligned texts of other tools, TMX or XLIFF, as an original and its translation.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'doctor' -d 'Tell what the terminal can do, what dictionaries there are and whether the library is sound.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'config' -d 'Make or check the file of settings.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'tour' -d 'Show what Khabar does, in five steps.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar browse" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar browse" bidi' -l 'bidi' -d 'Who brings Arabic into reading order: auto, visual (Khabar, whatever the terminal), terminal, or off (nobody).' -rfka 'auto visual terminal off'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar browse" marks' -l 'marks' -d 'Vowel marks: auto, keep or strip.' -rfka 'auto keep strip'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar browse" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar browse" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar add" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar add" later' -l 'later' -d 'Leave finding names and translations to the next run.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar add" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar analyse" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar analyse" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar analyse" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" limit' -l 'limit' -d 'Print at most this many.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" copies' -l 'copies' -d 'List each copy of a story, not only the one that stands for all.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" archived' -l 'archived' -d 'List archived articles too; is:archived lists these alone.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar show" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar show" format' -l 'format' -d 'How to print: text, json or jsonl.' -rfka 'text json jsonl'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar show" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar versions" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar versions" format' -l 'format' -d 'How to print: text, json or tsv.' -rfka 'text json tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar versions" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar versions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" since' -l 'since' -d 'Only edits that were seen on this day or later, as in 2020-07-06.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" source' -l 'source' -d 'Only edits of this outlet: a part of its name.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" limit' -l 'limit' -d 'Print at most this many.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar edits" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" limit' -l 'limit' -d 'Print at most this many.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" full' -l 'full' -d 'Rank every match, not only the newest, however long it takes.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar search" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feed" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feed" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feed" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar subscribe" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar subscribe" later' -l 'later' -d 'Leave finding names and translations to the next run.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar subscribe" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar subscribe" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" opml' -l 'opml' -d 'Print them as OPML, which other feed readers read.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" remove' -l 'remove' -d 'Follow a feed no more; its articles stay.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar feeds" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" later' -l 'later' -d 'Leave finding names and translations to the next run.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" full-text' -l 'full-text' -d 'Fetch the page of each new entry and put its text in the place of what the feed carries.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" watch' -l 'watch' -d 'Print what is new for each watch.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" format' -l 'format' -d 'How to print what is new for watches: text, jsonl or tsv.' -rfka 'text jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar fetch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar watch" -eq 1' -fa 'add' -d 'Make a watch.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar watch" -eq 1' -fa 'list' -d 'List the watches, each with how much is new.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar watch" -eq 1' -fa 'remove' -d 'Take a watch away.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch add" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch add" names' -l 'names' -d 'Watch for the names of a list instead.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch add" name' -l 'name' -d 'What the watch is called; otherwise as its query or its file.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch add" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch list" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch list" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch list" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch remove" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch remove" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar watch remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" format' -l 'format' -d 'How to print: text, json, jsonl (one line an article) or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" type' -l 'type' -d 'Only entities of this type: PER, LOC, ORG or MISC.' -rfka 'PER LOC ORG MISC'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" named' -l 'named' -d 'Only what has this id or a spelling like this, with titles and why each spelling was linked.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" why' -l 'why' -d 'Say of every spelling why it was linked.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar entities" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar names" -eq 1' -fa 'match' -d 'Rank a list of names against each name of a watch-list.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar names" -eq 1' -fa 'cluster' -d 'Group the spellings of one name.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" queries' -l 'queries' -d 'The names to look for.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" pool' -l 'pool' -d 'The names to look among.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" top' -l 'top' -d 'How many names to print for each query.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names match" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names cluster" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names cluster" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar names cluster" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar pairs" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar pairs" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar pairs" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar pairs" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar stories" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar stories" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar stories" story' -l 'story' -d 'Only the story of this id, of an id that begins so, or of this article.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar stories" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar stories" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar notes" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar notes" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar notes" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar notes" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" format' -l 'format' -d 'How to print: text, json, jsonl, tsv or csv.' -rfka 'text json jsonl tsv csv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" speaker' -l 'speaker' -d 'Only what this name is quoted with, in any spelling, the newest first.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" article' -l 'article' -d 'Only what this article quotes: its id, a unique beginning of it, or its file.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" story' -l 'story' -d 'Only what the story of this id quotes, of an id that begins so, or of this article.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" limit' -l 'limit' -d 'At most so many, the newest first.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar quotes" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" unit' -l 'unit' -d 'What a segment is: paragraph, sentence, or line (each input line as it stands).' -rfka 'paragraph sentence line'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" decisions' -l 'decisions' -d 'A file with decisions about the two texts: its states and notes are honoured, and it is written, with every row and flag. It need not be there yet.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" batch' -l 'batch' -d 'Align every pair that this file lists.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar align" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" unit' -l 'unit' -d 'What a segment is: paragraph, sentence, or line (each input line as it stands).' -rfka 'paragraph sentence line'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" decisions' -l 'decisions' -d 'A file with decisions about the two texts: its states and notes are honoured, and it is written, with every row and flag. It need not be there yet.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" format' -l 'format' -d 'How to print: text, json, jsonl or tsv.' -rfka 'text json jsonl tsv'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'comparison' -d 'Write a comparison of two texts.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'pair' -d 'Write an article of a library beside its translation, or its original.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'list' -d 'Write the articles of a library, or those that match a query.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'names' -d 'Write the people, places and organisations of a library.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'words' -d 'Write the words that you kept, with their meanings.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'story' -d 'Write the reports of one event, in both languages.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar export" -eq 1' -fa 'digest' -d 'Write articles and what was noted about them as one page, by story.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" unit' -l 'unit' -d 'What a segment is: paragraph, sentence, or line (each input line as it stands).' -rfka 'paragraph sentence line'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" decisions' -l 'decisions' -d 'A file with decisions about the two texts: its states and notes are honoured, and it is written, with every row and flag. It need not be there yet.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" format' -l 'format' -d 'How to write: tmx, xliff, tsv, csv, jsonl, md or html.' -rfka 'tmx xliff tsv csv jsonl md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export comparison" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" unit' -l 'unit' -d 'What a segment is: paragraph, sentence, or line (each input line as it stands).' -rfka 'paragraph sentence line'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" decisions' -l 'decisions' -d 'A file with decisions about the two texts: its states and notes are honoured, and it is written, with every row and flag. It need not be there yet.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" format' -l 'format' -d 'How to write: tmx, xliff, tsv, csv, jsonl, md or html.' -rfka 'tmx xliff tsv csv jsonl md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export pair" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export list" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export list" format' -l 'format' -d 'How to write: jsonl, tsv, csv, md or html.' -rfka 'jsonl tsv csv md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export list" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export list" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" format' -l 'format' -d 'How to write: tsv, csv, tmx, jsonl, md or html.' -rfka 'tsv csv tmx jsonl md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" type' -l 'type' -d 'Only entities of this type: PER, LOC, ORG or MISC.' -rfka 'PER LOC ORG MISC'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export names" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export words" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export words" format' -l 'format' -d 'How to write: tsv, csv, jsonl, md or html.' -rfka 'tsv csv jsonl md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export words" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export words" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export words" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" format' -l 'format' -d 'How to write: md or html.' -rfka 'md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" story' -l 'story' -d 'The story, by its id, the beginning of it, or one of its articles.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export story" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" format' -l 'format' -d 'How to write: md or html.' -rfka 'md html'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" output' -l 'output' -d 'Write to this file instead of to standard output; it is there whole or not at all.' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" whole' -l 'whole' -d 'Write the articles whole, not only their first paragraphs.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" ungrouped' -l 'ungrouped' -d 'List the articles as they are, not by story.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar export digest" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar import" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar import" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar doctor" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar doctor" repair' -l 'repair' -d 'Mend the library: build its index and counts anew, read damaged articles from their files again, find names anew where they are damaged. What you marked and decided stays.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar doctor" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar config" -eq 1' -fa 'init' -d 'Make the file of settings, with every setting explained.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_positional "khabar config" -eq 1' -fa 'check' -d 'Tell what is wrong in the settings, by line and column.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config init" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config check" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar config check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar tour" library' -l 'library' -d 'The library to use instead of the default one ($XDG_DATA_HOME/khabar/library.db).' -rfka ''
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar tour" bidi' -l 'bidi' -d 'Who brings Arabic into reading order: auto, visual (Khabar, whatever the terminal), terminal, or off (nobody).' -rfka 'auto visual terminal off'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar tour" marks' -l 'marks' -d 'Vowel marks: auto, keep or strip.' -rfka 'auto keep strip'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar tour" version' -l 'version' -d 'Show the version.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar tour" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'khabar' -n '__khabar_should_offer_completions_for_flags_or_options "khabar help" version' -l 'version' -d 'Show the version.'
