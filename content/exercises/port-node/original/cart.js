// The checkout's summary of a cart. Run it: node cart.js

/**
 * items: { sku, price, quantity, note }, where all but sku may be missing.
 * price is a text from a form, in euros: "12.50", "12.5 EUR", "free".
 */
function summary(items) {
  const bySku = {};
  for (const { sku, price, quantity, note } of items) {
    const line = (bySku[sku] ??= { quantity: 0, total: 0, notes: [] });
    const count = quantity || 1;
    line.quantity += count;
    line.total += (parseFloat(price) || 0) * count;
    if (note != null) line.notes.push(note.slice(0, 5));
  }

  const lines = Object.entries(bySku).map(([sku, line]) => {
    const total = Math.round(line.total * 100) / 100;
    return `${sku}: ${line.quantity} for ${total.toFixed(2)} [${line.notes}]`;
  });
  const quantities = Object.values(bySku).map((line) => line.quantity);
  return [...lines, `quantities: ${quantities.sort().join(' ')}`];
}

console.log(
  summary([
    { sku: 'pen', price: '2.50', quantity: 10 },
    { sku: '17', price: '12.5 EUR', note: 'gift wrap' },
    { sku: 'book', price: 'free', quantity: 0, note: '' },
    { sku: '9', price: '-1.25', quantity: 2 },
    { sku: 'pen', price: '2.50', quantity: 2 },
  ]).join('\n'),
);
