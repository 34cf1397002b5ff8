#!/usr/bin/env bash
# Takes the pictures of the README and of docs/terminals.md: the program's screens as real terminal
# emulators show them on a virtual X display. Looks at what it needs, and says what to install.
#
# usage: screens.sh [PICTURE…]     all pictures, or those named, such as: browse terminals/konsole
# KHABAR_EXECUTABLE names the program; it is .build/release/khabar otherwise.
set -eu
# Each terminal is a job with a process group of its own, so that all of it can be ended.
set -m
cd "$(dirname "$0")/.."

executable=$(realpath "${KHABAR_EXECUTABLE:-.build/release/khabar}")
images=$PWD/docs/images
font='DejaVu Sans Mono'
foreground='#d8d8d8'
background='#16181d'

# --- What is needed -------------------------------------------------------------------------------

missing=""
need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
need Xvfb xvfb
need xterm xterm
need xdotool xdotool
need xwininfo x11-utils
need import imagemagick
need pngquant pngquant
if [ -n "$missing" ]; then
  echo "The pictures need these Debian packages:$missing fonts-dejavu-core" >&2
  exit 1
fi
[ -x "$executable" ] || { echo "There is no $executable: run make build first." >&2; exit 1; }

# --- A display and a home of their own ------------------------------------------------------------

work=$(mktemp -d)
server=""
terminal=""
stop() {
  [ -n "$terminal" ] || return 0
  # These two would outlive the terminal they run in.
  tmux -S "$work/tmux" kill-server >/dev/null 2>&1 || true
  screen -S pictures -X quit >/dev/null 2>&1 || true
  kill -- "-$terminal" 2>/dev/null || true
  wait "$terminal" 2>/dev/null || true
  terminal=""
}
cleanup() {
  stop
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

Xvfb -noreset -displayfd 3 -screen 0 1600x1000x24 3>"$work/display" >/dev/null 2>&1 &
server=$!
until [ -s "$work/display" ]; do
  kill -0 "$server" 2>/dev/null || { echo "Xvfb does not start." >&2; exit 1; }
  sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1
export XDG_DATA_HOME="$HOME/.local/share" XDG_CONFIG_HOME="$HOME/.config"
export XDG_STATE_HOME="$HOME/.local/state"
unset TMUX STY WAYLAND_DISPLAY VTE_VERSION KONSOLE_VERSION KITTY_WINDOW_ID XTERM_VERSION COLORTERM \
  NO_COLOR MLTERM 2>/dev/null || true
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$work/screen"
export SCREENDIR="$work/screen"

# The program keeps what it found in the articles; no picture is to show it finding them.
cat >"$work/browse" <<END
#!/bin/sh
cd "$PWD" && exec "$executable" seeds
END
cat >"$work/browse-in-tmux" <<END
#!/bin/sh
exec tmux -u -S "$work/tmux" -f "$work/tmux.conf" new-session "$work/browse"
END
echo "set -g status-right ''" >"$work/tmux.conf"
cat >"$work/browse-in-screen" <<END
#!/bin/sh
exec screen -U -S pictures -c /dev/null "$work/browse"
END
chmod +x "$work"/browse*

# Any terminal built on VTE would do; this one has no frame, menu or blinking cursor.
cat >"$work/vte.py" <<'END'
import sys, gi
for name, version in ('Gdk', '3.0'), ('Gtk', '3.0'), ('Vte', '2.91'):
    gi.require_version(name, version)
from gi.repository import Gdk, GLib, Gtk, Pango, Vte
font, columns, rows, foreground, background = sys.argv[1:6]
def colour(name):
    c = Gdk.RGBA(); c.parse(name); return c
terminal = Vte.Terminal(font_desc=Pango.FontDescription(font + ' 11'),
                        cursor_blink_mode=Vte.CursorBlinkMode.OFF)
terminal.set_size(int(columns), int(rows))
terminal.set_colors(colour(foreground), colour(background), None)
terminal.spawn_async(Vte.PtyFlags.DEFAULT, None, sys.argv[6:], None, GLib.SpawnFlags.SEARCH_PATH,
                     None, None, -1, None, None)
window = Gtk.Window(); window.add(terminal); window.show_all(); terminal.grab_focus(); Gtk.main()
END

# --- Terminals ------------------------------------------------------------------------------------

# Each starts a command in a window of so many columns and rows.
start_xterm() {
  xterm -tn xterm-256color -fa "$font" -fs 11 -fg "$foreground" -bg "$background" +sb -b 4 \
    -geometry "$1x$2" -e "$3" &
}
start_vte() {
  /usr/bin/python3 "$work/vte.py" "$font" "$1" "$2" "$foreground" "$background" "$3" &
}
start_konsole() {
  mkdir -p "$XDG_DATA_HOME/konsole"
  cat >"$XDG_DATA_HOME/konsole/Pictures.profile" <<END
[Appearance]
Font=$font,11,-1,5,50,0,0,0,0,0
[General]
Name=Pictures
TerminalColumns=$1
TerminalRows=$2
[Scrolling]
ScrollBarPosition=2
END
  # Its tool bars go only by a description of its window of our own.
  mkdir -p "$XDG_DATA_HOME/kxmlgui5/konsole"
  for part in konsole session; do
    cat >"$XDG_DATA_HOME/kxmlgui5/konsole/${part}ui.rc" <<END
<!DOCTYPE gui SYSTEM "kpartgui.dtd">
<gui name="$part" version="999"><ToolBar name="${part}Toolbar" hidden="true"/></gui>
END
  done
  dbus-run-session konsole --profile Pictures --hide-menubar --hide-tabbar --notransparency \
    -p TerminalColumns="$1" -p TerminalRows="$2" -e "$3" &
}
start_mlterm() {
  mlterm -g "$1x$2" --fg "$foreground" --bg "$background" --sbmod none -w 16 -e "$3" &
}
start_kitty() {
  kitty --config NONE -o force_ltr=yes -o font_family="$font" -o font_size=11 \
    -o foreground="$foreground" -o background="$background" -o remember_window_size=no \
    -o initial_window_width="$1c" -o initial_window_height="$2c" "$3" &
}
start_alacritty() {
  alacritty -o "window.dimensions.columns=$1" -o "window.dimensions.lines=$2" \
    -o "font.normal.family='$font'" -o font.size=11 \
    -o "colors.primary.foreground='$foreground'" -o "colors.primary.background='$background'" \
    -e "$3" &
}
start_st() {
  st -f "$font:size=11" -g "$1x$2" -e "$3" &
}
start_rxvt() {
  urxvt -fn "xft:$font:size=11" -fg "$foreground" -bg "$background" +sb -g "$1x$2" -e "$3" &
}

# --- One picture ----------------------------------------------------------------------------------

# The window that covers most of the display.
window() {
  xwininfo -root -tree 2>/dev/null | awk '
    match($0, /0x[0-9a-f]+/) { id = substr($0, RSTART, RLENGTH)
      if (match($0, / [0-9]+x[0-9]+\+/)) { split(substr($0, RSTART + 1, RLENGTH - 2), size, "x")
        if (size[1] * size[2] > most && size[1] < 1600) { most = size[1] * size[2]; best = id } } }
    END { if (most > 90000) print best }'
}

# Waits until the window shows something and has stopped to change.
settle() {
  before=""
  tries=0
  while [ $tries -lt 60 ]; do
    tries=$((tries + 1))
    sleep 0.4
    id=$(window)
    [ -n "$id" ] || continue
    import -window "$id" "$work/now.png" 2>/dev/null || continue
    now=$(md5sum <"$work/now.png")
    if [ "$now" = "$before" ] && [ "$(identify -format '%k' "$work/now.png")" -gt 30 ]; then
      return 0
    fi
    before=$now
  done
  echo "The window does not come to rest." >&2
  return 1
}

# picture NAME TERMINAL COLUMNS ROWS KEYS [COMMAND]: presses keys, one after the other (a text to type
# stands after a colon), and takes the picture.
picture() {
  name=$1 emulator=$2 columns=$3 rows=$4 keys=$5 command=${6:-$work/browse}
  case " $wanted " in *" $name "* | "  ") ;; *) return 0 ;; esac
  # Each begins at the top, and not where the one before was.
  rm -rf "$XDG_STATE_HOME/khabar/places"
  "start_$emulator" "$columns" "$rows" "$command" >"$work/log" 2>&1
  terminal=$!
  if settle; then
    id=$(window)
    eval "$(xwininfo -id "$id" | awk '/Absolute upper-left X/ {x=$NF} /Absolute upper-left Y/ {y=$NF}
      /Width/ {w=$NF} /Height/ {h=$NF} END { print "x=" int(x+w/2) " y=" int(y+h/2) }')"
    xdotool mousemove "$x" "$y" windowfocus "$id" 2>/dev/null || true
    for key in $keys; do
      case $key in
        :*) xdotool type --delay 40 "${key#:}" ;;
        *) xdotool key --delay 40 "$key" ;;
      esac
      settle || true
    done
    mkdir -p "$(dirname "$images/$name")"
    pngquant --force --speed 1 --strip 128 --output "$images/$name.png" "$work/now.png"
    echo "docs/images/$name.png"
  else
    cat "$work/log" >&2
    failed=1
  fi
  stop
}

# The comparison in one terminal, if that is there.
compared() { # NAME TERMINAL PROGRAM PACKAGES [COMMAND]
  if command -v "$3" >/dev/null 2>&1; then
    picture "terminals/$1" "$2" 110 30 "$compare_keys" "${5:-$work/browse}"
  else
    echo "docs/images/terminals/$1.png is left as it is: install $4" >&2
  fi
}

wanted="$*"
failed=0
# The second article of the list is a translation.
compare_keys="j c j j"

# The library of the folder is made and analysed before the first picture.
start_xterm 100 30 "$work/browse" >"$work/log" 2>&1
terminal=$!
settle || true
stop
for library in "$XDG_DATA_HOME"/khabar/folders/*.db; do
  "$executable" analyse --library "$library" >/dev/null 2>&1 || true
done

picture browse xterm 140 40 ""
picture search xterm 140 40 "slash :Haftar"
picture compare xterm 140 40 "$compare_keys"
picture tour-read xterm 110 30 "O :day Return j Return 2 G"
picture tour-peek xterm 110 30 "j Return 4 G p"

compared xterm xterm xterm xterm
compared konsole konsole konsole "konsole dbus"
compared mlterm mlterm mlterm mlterm
compared kitty kitty kitty "kitty libgl1-mesa-dri"
compared alacritty alacritty alacritty "alacritty libgl1-mesa-dri"
compared st st st stterm
compared rxvt rxvt urxvt rxvt-unicode
if /usr/bin/python3 -c 'import gi; gi.require_version("Vte", "2.91")' 2>/dev/null; then
  compared vte vte python3 python3
  compared tmux-in-vte vte tmux tmux "$work/browse-in-tmux"
else
  echo "The pictures of VTE are left as they are: install python3-gi gir1.2-vte-2.91" >&2
fi
compared tmux-in-xterm xterm tmux tmux "$work/browse-in-tmux"
compared screen-in-xterm xterm screen screen "$work/browse-in-screen"
exit $failed
