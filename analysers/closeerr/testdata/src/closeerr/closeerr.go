package closeerr

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
)

func save(name string, data []byte) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close() // want "`file` may write its last bytes in `Close`, and nobody hears when that fails"
	_, err = file.Write(data)
	return err
}

func appendLine(name, line string) error {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	fmt.Fprintln(file, line)
	file.Close() // want "`file` may write its last bytes"
	return nil
}

func compress(to io.Writer, data []byte) error {
	packed := gzip.NewWriter(to)
	defer func() {
		packed.Close() // want "`packed` may write its last bytes"
	}()
	_, err := packed.Write(data)
	return err
}

func send(to io.WriteCloser, data []byte) {
	defer to.Close() // want "`to` may write its last bytes"
	to.Write(data)
}

// What a reviewer would leave alone.

func read(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

func readOnly(name string) error {
	file, err := os.OpenFile(name, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return nil
}

func joined(name string, data []byte) (err error) {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = file.Write(data)
	return err
}

func twice(name string, data []byte) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close() // for the way out with an error; the one below counts
	if _, err := file.Write(data); err != nil {
		return err
	}
	return file.Close()
}

func onTheWayOut(name string, data []byte) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return nil
}

func synced(name string) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}

func chosen(name string) {
	file, _ := os.Create(name)
	_ = file.Close()
}

func inMemory(data []byte) []byte {
	var packed bytes.Buffer
	to := gzip.NewWriter(&packed)
	to.Write(data)
	to.Close()
	return packed.Bytes()
}

func talk(conn net.Conn) {
	defer conn.Close()
	conn.Write(nil)
}
