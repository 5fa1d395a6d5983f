package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
)

func cancelOrder(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		http.Error(w, "id is not a number", http.StatusBadRequest)
	}
	fmt.Fprintln(w, "canceled order", id)
}

func main() {
	w := httptest.NewRecorder()
	cancelOrder(w, httptest.NewRequest("POST", "/cancel?id=x17", nil))
	fmt.Println(w.Code)
	fmt.Print(w.Body)
}
