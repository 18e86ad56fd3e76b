using System.CommandLine;

namespace ProjectionSim.Cli.Commands;

/// <summary>projsim completion: a script that makes a shell complete commands, options and paths with the tab key.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # projsim completion bash: add to ~/.bashrc:  eval "$(projsim completion bash)"
        _projsim() {
          local line="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
          line="${line#* }"
          COMPREPLY=($("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null))
          [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == *[.=\[] ]] && compopt -o nospace
        }
        complete -o default -F _projsim projsim

        """;

    private const string Zsh = """
        # projsim completion zsh: add to ~/.zshrc, after compinit:  eval "$(projsim completion zsh)"
        _projsim() {
          local line="${BUFFER[1,$CURSOR]#* }"
          local -a found
          found=("${(@f)$(projsim "[suggest:${#line}]" "$line" 2>/dev/null)}")
          if (( ${#found} )) && [[ -n "${found[1]}" ]]; then compadd -S '' -- "${found[@]}"; else _files; fi
        }
        compdef _projsim projsim

        """;

    private const string Fish = """
        # projsim completion fish: projsim completion fish > ~/.config/fish/completions/projsim.fish
        function __projsim
          set -l line (commandline -cp | string replace -r '^\S+\s' '')
          projsim "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c projsim -a '(__projsim)'

        """;

    private const string PowerShell = """
        # projsim completion pwsh: add to $PROFILE:  projsim completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName projsim -ScriptBlock {
          param($word, $ast, $cursor)
          $line = $ast.ToString()
          if ($line.Length -lt $cursor) { $line = $line.PadRight($cursor) } else { $line = $line.Substring(0, $cursor) }
          $line = $line -replace '^\S+\s', ''
          projsim "[suggest:$($line.Length)]" "$line" 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes commands, options and paths.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Done;
        });
        return command;
    }
}
