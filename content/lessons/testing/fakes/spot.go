package main

import (
	"fmt"
	"time"
)

type Coupon struct{ Expires time.Time }

type Coupons struct{ now func() time.Time }

func (c *Coupons) Status(coupon Coupon) string {
	left := time.Until(coupon.Expires)
	if left <= 0 {
		return "expired on " + c.now().Format("2 January")
	}
	return fmt.Sprintf("%.0f hours left", left.Hours())
}

func main() {
	expires := time.Date(2026, time.June, 1, 0, 0, 0, 0, time.UTC)
	c := &Coupons{now: func() time.Time { return expires.Add(-2 * time.Hour) }}
	fmt.Println(c.Status(Coupon{Expires: expires}))
}
