package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"testing"
)

func pack(w io.Writer, r io.Reader) error {
	zip := gzip.NewWriter(w)
	if _, err := io.Copy(zip, r); err != nil {
		return err
	}
	return zip.Close()
}

func BenchmarkPack(b *testing.B) {
	export := bytes.Repeat([]byte("order 17, 1200 cents\n"), 1000)
	source := bytes.NewReader(export)
	packed := 0
	for b.Loop() {
		var out bytes.Buffer
		if err := pack(&out, source); err != nil {
			b.Fatal(err)
		}
		packed += out.Len()
	}
	b.ReportMetric(float64(packed)/float64(b.N), "bytes-out/op")
}

func main() {
	testing.Init()
	for _, n := range []string{"1x", "100x"} {
		flag.Set("test.benchtime", n)
		fmt.Println(testing.Benchmark(BenchmarkPack))
	}
}
