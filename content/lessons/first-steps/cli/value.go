package main

import (
	"flag"
	"fmt"
	"io"
	"net/url"
)

func main() {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // the errors are printed below

	var shops []string
	flags.Func("shop", "export this `shop`; may be repeated", func(text string) error {
		shops = append(shops, text)
		return nil
	})
	var target *url.URL
	flags.Func("target", "send to this `URL`", func(text string) (err error) {
		target, err = url.ParseRequestURI(text)
		return err
	})

	err := flags.Parse([]string{"-shop", "berlin", "-shop=paris", "-target", "https://partner.example.com/in"})
	fmt.Println(shops, target, err)
	err = flags.Parse([]string{"-target", "partner"})
	fmt.Println(err)
}
