// k6 run k6/orders.js
import http from 'k6/http';
import { check } from 'k6';

const base = __ENV.BASE_URL || 'http://127.0.0.1:8080';

export const options = {
  scenarios: {
    orders: {
      executor: 'constant-arrival-rate', // so many a second, whatever comes back
      rate: Number(__ENV.RATE || 100),
      timeUnit: '1s',
      duration: __ENV.DURATION || '30s',
      preAllocatedVUs: 50,
      maxVUs: 500,
    },
  },
  thresholds: {
    http_req_duration: ['p(99)<300'],
    http_req_failed: ['rate<0.001'],
    dropped_iterations: ['count==0'], // k6 had no user left to send with
  },
};

export default function () {
  const answer = http.get(`${base}/orders/17`);
  check(answer, { 'has cents': (r) => r.status === 200 && r.json('cents') === 1200 });
}
