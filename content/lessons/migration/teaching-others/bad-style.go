package main

import (
	"fmt"
	"strings"
)

// A Java habit: an interface for each class, a factory, getters.
type IPrice interface{ GetCents() int }

type PriceImpl struct{ cents int }

func (p *PriceImpl) GetCents() int { return p.cents }

type PriceFactory struct{}

func (PriceFactory) CreatePrice(cents int) IPrice { return &PriceImpl{cents: cents} }

// The same in Go.
type Cents int

func (c Cents) String() string { return fmt.Sprintf("%d.%02d", c/100, c%100) }

func main() {
	fmt.Println(PriceFactory{}.CreatePrice(1250).GetCents(), "after", strings.Repeat("layer, ", 3)+"and")
	fmt.Println(Cents(1250))
}
