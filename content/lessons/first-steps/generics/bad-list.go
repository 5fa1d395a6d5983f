package main

import "fmt"

type Notifier interface{ Notify(text string) }

type Mail struct{ To string }

func (m Mail) Notify(text string) { fmt.Println("mail to", m.To+":", text) }

type Text struct{ Number string }

func (t Text) Notify(text string) { fmt.Println("text to", t.Number+":", text) }

func notifyAll[N Notifier](targets []N, text string) {
	for _, target := range targets {
		target.Notify(text)
	}
}

func main() {
	mails := []Mail{{"ada@example.com"}, {"grace@example.com"}}
	notifyAll(mails, "your order has been sent")

	var anyWay []Notifier = mails
	notifyAll(anyWay, "your order has arrived")
}
