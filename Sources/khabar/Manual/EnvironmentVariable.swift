/// A variable of the environment that the program heeds, as the manual tells it.
struct EnvironmentVariable {
  let name: String
  let meaning: String

  static let all = [
    EnvironmentVariable(
      name: "BROWSER",
      meaning:
        "Programs that open addresses and files, parted by colons; the first that there is runs, without a "
        + "shell. %s stands for what is opened, which else comes last."),
    EnvironmentVariable(
      name: "KHABAR_DICTIONARIES",
      meaning:
        "The folder of the installed dictionaries, whatever the settings say; empty for none. Without "
        + "either it is /usr/share/dictd."),
    EnvironmentVariable(
      name: "CURL_CA_BUNDLE, SSL_CERT_FILE",
      meaning:
        "A file of certificates that vouch for servers, in the place of the system's; the first of the two "
        + "that is set holds."),
    EnvironmentVariable(
      name: "https_proxy, http_proxy, all_proxy, no_proxy",
      meaning:
        "Through which proxy servers are reached, and which are not, as with curl; in capitals too, but for "
        + "http_proxy."),
    EnvironmentVariable(
      name: "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
      meaning:
        "The folders of libraries, settings, records of work and what can be made again; without them "
        + "~/.local/share, ~/.config, ~/.local/state and ~/.cache."),
    EnvironmentVariable(
      name: "NO_COLOR", meaning: "Where it is set and not empty, nothing is coloured."),
  ]
}
