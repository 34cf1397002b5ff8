#!/bin/bash

__khabar_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__khabar_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__khabar_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__khabar_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_khabar() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __khabar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    browse|add|analyse|list|show|versions|edits|search|feed|subscribe|feeds|fetch|watch|entities|names|pairs|stories|notes|quotes|align|compare|export|import|doctor|config|tour|help)
        # Offer subcommand argument completions
        "_khabar_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'browse add analyse list show versions edits search feed subscribe feeds fetch watch entities names pairs stories notes quotes align compare export import doctor config tour help' -- "${cur}"))
        ;;
    esac
}

_khabar_browse() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --bidi --marks)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--bidi')
        __khabar_add_completions -W 'auto'$'\n''visual'$'\n''terminal'$'\n''off'
        return
        ;;
    '--marks')
        __khabar_add_completions -W 'auto'$'\n''keep'$'\n''strip'
        return
        ;;
    esac
}

_khabar_add() {
    repeating_flags=()
    non_repeating_flags=(--later --version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_analyse() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_list() {
    repeating_flags=()
    non_repeating_flags=(--copies --archived --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --limit)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_khabar_show() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'
        return
        ;;
    esac
}

_khabar_versions() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_edits() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --since --source --limit)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--since')
        return
        ;;
    '--source')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_khabar_search() {
    repeating_flags=()
    non_repeating_flags=(--full --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --limit)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_khabar_feed() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_subscribe() {
    repeating_flags=()
    non_repeating_flags=(--later --version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_feeds() {
    repeating_flags=()
    non_repeating_flags=(--opml --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --remove)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--remove')
        return
        ;;
    esac
}

_khabar_fetch() {
    repeating_flags=()
    non_repeating_flags=(--later --full-text --watch --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_watch() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    add|list|remove)
        # Offer subcommand argument completions
        "_khabar_watch_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'add list remove' -- "${cur}"))
        ;;
    esac
}

_khabar_watch_add() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --names --name)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--names')
        return
        ;;
    '--name')
        return
        ;;
    esac
}

_khabar_watch_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_watch_remove() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_entities() {
    repeating_flags=()
    non_repeating_flags=(--why --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --type --named)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--type')
        __khabar_add_completions -W 'PER'$'\n''LOC'$'\n''ORG'$'\n''MISC'
        return
        ;;
    '--named')
        return
        ;;
    esac
}

_khabar_names() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    match|cluster)
        # Offer subcommand argument completions
        "_khabar_names_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'match cluster' -- "${cur}"))
        ;;
    esac
}

_khabar_names_match() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --queries --pool --top --format)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--queries')
        return
        ;;
    '--pool')
        return
        ;;
    '--top')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_names_cluster() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_pairs() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_stories() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --story)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--story')
        return
        ;;
    esac
}

_khabar_notes() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_quotes() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --speaker --article --story --limit)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'$'\n''csv'
        return
        ;;
    '--speaker')
        return
        ;;
    '--article')
        return
        ;;
    '--story')
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_khabar_align() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --unit --decisions --format --batch)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--unit')
        __khabar_add_completions -W 'paragraph'$'\n''sentence'$'\n''line'
        return
        ;;
    '--decisions')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    '--batch')
        return
        ;;
    esac
}

_khabar_compare() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --unit --decisions --format)
    __khabar_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--unit')
        __khabar_add_completions -W 'paragraph'$'\n''sentence'$'\n''line'
        return
        ;;
    '--decisions')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'text'$'\n''json'$'\n''jsonl'$'\n''tsv'
        return
        ;;
    esac
}

_khabar_export() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    comparison|pair|list|names|words|story|digest)
        # Offer subcommand argument completions
        "_khabar_export_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'comparison pair list names words story digest' -- "${cur}"))
        ;;
    esac
}

_khabar_export_comparison() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --unit --decisions --format --output)
    __khabar_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--unit')
        __khabar_add_completions -W 'paragraph'$'\n''sentence'$'\n''line'
        return
        ;;
    '--decisions')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'tmx'$'\n''xliff'$'\n''tsv'$'\n''csv'$'\n''jsonl'$'\n''md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    esac
}

_khabar_export_pair() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --unit --decisions --format --output)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--unit')
        __khabar_add_completions -W 'paragraph'$'\n''sentence'$'\n''line'
        return
        ;;
    '--decisions')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'tmx'$'\n''xliff'$'\n''tsv'$'\n''csv'$'\n''jsonl'$'\n''md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    esac
}

_khabar_export_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --output)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'jsonl'$'\n''tsv'$'\n''csv'$'\n''md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    esac
}

_khabar_export_names() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --output --type)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'tsv'$'\n''csv'$'\n''tmx'$'\n''jsonl'$'\n''md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--type')
        __khabar_add_completions -W 'PER'$'\n''LOC'$'\n''ORG'$'\n''MISC'
        return
        ;;
    esac
}

_khabar_export_words() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --output)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'tsv'$'\n''csv'$'\n''jsonl'$'\n''md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    esac
}

_khabar_export_story() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --output --story)
    __khabar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    '--story')
        return
        ;;
    esac
}

_khabar_export_digest() {
    repeating_flags=()
    non_repeating_flags=(--whole --ungrouped --version -h --help)
    repeating_options=()
    non_repeating_options=(--library --format --output)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--format')
        __khabar_add_completions -W 'md'$'\n''html'
        return
        ;;
    '--output')
        return
        ;;
    esac
}

_khabar_import() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_doctor() {
    repeating_flags=()
    non_repeating_flags=(--repair --version -h --help)
    repeating_options=()
    non_repeating_options=(--library)
    __khabar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    esac
}

_khabar_config() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    init|check)
        # Offer subcommand argument completions
        "_khabar_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'init check' -- "${cur}"))
        ;;
    esac
}

_khabar_config_init() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 0
}

_khabar_config_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options 1
}

_khabar_tour() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--library --bidi --marks)
    __khabar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--library')
        return
        ;;
    '--bidi')
        __khabar_add_completions -W 'auto'$'\n''visual'$'\n''terminal'$'\n''off'
        return
        ;;
    '--marks')
        __khabar_add_completions -W 'auto'$'\n''keep'$'\n''strip'
        return
        ;;
    esac
}

_khabar_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __khabar_offer_flags_options -1
}

complete -o filenames -F _khabar khabar
