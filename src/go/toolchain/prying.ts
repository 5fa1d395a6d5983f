/**
 * A program that looks for a way out of where it runs, and what it must find, in every place where Go runs. Used by the
 * tests of the engine, of the server and of the page.
 */

/** Prints a line for each thing it tried. `secret` is in the host's environment, `port` is open on the host. */
export const pryingProgram = (secretName: string, hostFile: string, port: number): string => `package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"runtime"
	"syscall"
	"time"
)

func try(what string, err error) { fmt.Println(what+":", err) }

func main() {
	_, err := os.ReadFile(${JSON.stringify(hostFile)})
	try("a file of the host", err)
	_, err = os.ReadDir("/proc")
	try("its processes", err)
	root, err := os.ReadDir("/")
	fmt.Println("the root:", root, err)
	try("a file beside the program", os.WriteFile("/tmp/sandbox/prog.go", nil, 0o600))
	try("a link out", os.Symlink("/etc/passwd", "/tmp/link"))

	fmt.Println("the environment:", os.Environ())
	fmt.Printf("a secret: %q\\n", os.Getenv(${JSON.stringify(secretName)}))
	host, err := os.Hostname()
	fmt.Println("the host's name:", host, err)
	me, err := user.Current()
	fmt.Println("the user:", me.Username, os.Getuid(), os.Getpid(), err)
	fmt.Println("the processors:", runtime.NumCPU(), runtime.GOOS)

	_, err = net.Dial("tcp", "127.0.0.1:${port}")
	try("a connection", err)
	_, err = net.LookupHost("localhost")
	fmt.Println("a name was found:", err == nil)

	try("a process", exec.Command("/bin/sh", "-c", "true").Run())
	try("a signal", syscall.Kill(1, 0))

	start := time.Now()
	for i, x := 0, 1; i < 3_000_000; i++ {
		x = x*i + 1
	}
	fmt.Println("the clock:", start.UTC().Format(time.RFC3339Nano), time.Since(start))
}
`;

/** What that program prints: it finds nothing of the host, wherever it runs. */
export const pryingFinds = (
  hostFile: string,
  port: number,
): string => `a file of the host: open ${hostFile}: No such file or directory
its processes: open /proc: No such file or directory
the root: [d dev/ d tmp/] <nil>
a file beside the program: <nil>
a link out: symlink /etc/passwd /tmp/link: not implemented on js
the environment: [HOME=/tmp PATH=/usr/bin USER=gopher]
a secret: ""
the host's name: js <nil>
the user: gopher 0 1 <nil>
the processors: 1 js
a connection: dial tcp 127.0.0.1:${port}: address 127.0.0.1:${port}: connect: Connection refused
a name was found: false
a process: open /dev/null: No such file or directory
a signal: not implemented on js
the clock: 2009-11-10T23:00:00Z 0s
`;
