import Testing

/// What `plot` and `bars` do with the file that `-o` names.
struct NamedFileTests {
  let folder = TemporaryFolder()

  /// Runs a line of a shell in which `draw NAME` and `bars NAME` write a figure as SVG.
  private func run(_ line: String) throws -> Program.Run {
    try Program.shell(
      """
      draw() { curvesheet plot 'relu(z)' --format svg -o "$@"; }
      bars() { curvesheet bars '[1, 2]' --format svg -o "$@"; }
      isFigure() { head -c 5 "$1" | grep -q '<?xml' && tail -c 7 "$1" | grep -q '</svg>'; }
      \(line)
      """, in: folder)
  }

  @Test(arguments: [
    // A pipe, also at the end of a link, gets the bytes and stays.
    "mkfifo p; cat p >got & draw p && wait && test -p p && isFigure got",
    "mkfifo p; cat p >got & bars p && wait && test -p p && isFigure got",
    "mkfifo p; ln -s p l; cat p >got & draw l && wait && test -p p -a -h l && isFigure got",
    // A link stays, and what it leads to is replaced or made.
    "echo old >t; ln -s t l; draw l && test -h l && isFigure t",
    "echo old >t; ln -s t m; ln -s m l; draw l && test -h l -a -h m && isFigure t",
    "mkdir d; echo old >d/t; ln -s d/t l; draw l && test -h l && isFigure d/t",
    "ln -s t l; draw l && test -h l && isFigure t",
    "ln -s none/t l; draw l; test $? = 73 && test -h l",
    "echo a >a; ln -s a/t l; draw l; test $? = 73 && test -h l && grep -q a a",
    "ln -s l l; draw l; test $? = 73 && test -h l",
    // What standard output goes to is written on.
    "(echo first; draw /dev/stdout; echo last) >all && head -n 1 all | grep -q first && tail -n 1 all | grep -q last",
    "draw /dev/stdout | grep -q '^</svg>'", "draw /dev/fd/1 >>got && isFigure got",
    // What cannot be written stays, too.
    "mkdir d; draw d; test $? = 74 && test -d d",
    "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"s\")'; draw s; test $? = 74 && test -S s",
    "echo old >r; chmod 444 r; draw r; test $? = 74 && grep -q old r",
    "echo old >r; chmod 444 r; ln -s r l; draw l; test $? = 74 && grep -q old r",
    // Who may read and write a file stays.
    "echo old >t; chmod 640 t; draw t && isFigure t && test $(stat -c %a t) = 640",
    "echo old >t; chmod 666 t; umask 077; draw t && test $(stat -c %a t) = 666",
    "umask 027; draw t && test $(stat -c %a t) = 640",
  ]) func goesWhereItLeads(_ line: String) throws {
    let run = try run(line)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!folder.names.contains { $0.hasSuffix("~") })
  }

  @Test func aReadOnlyFileIsSaid() throws {
    let run = try run("echo old >r; chmod 444 r; draw r")
    #expect(run.errors == "error: cannot write r: it is read-only\n")
  }

  /// Only the superuser can give files to any group.
  @Test(.enabled(if: Program.isSuperuser)) func theGroupStays() throws {
    let run = try run("echo old >t; chown 1:2 t; chmod 620 t; draw t; stat -c '%u %g %a' t")
    #expect(run.output == "1 2 620\n")
  }
}
