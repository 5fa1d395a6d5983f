/**
 * Where the runtime tells its host what happens, if the host wants to know: see command/observe.go. No line of the
 * runtime gets another number, which stack traces show.
 */
import type { Edit } from './tool-edits.ts';

const before = (place: string, call: string): Edit => [place, place.replace(/^\t+/, `$&if observing { ${call} }; `)];
const after = (place: string, call: string): Edit => [place, `${place}; if observing { ${call} }`];

export const observeEdits: readonly (readonly [file: string, edits: readonly Edit[]])[] = [
  [
    'runtime/proc.go',
    [
      ['\tmainStarted = true', '\tmainStarted = true; observing = observeWanted() != 0'],
      before('\tmp := acquirem()\n\tgp := mp.curg\n\tstatus := readgstatus(gp)', 'observePark(reason)'),
      before('\tstatus := readgstatus(gp)\n\n\t// Mark runnable.', 'observeReady(gp)'),
      after('\tcasgstatus(gp, _Grunnable, _Grunning)', 'observeRun(gp)'),
      before('\tpp := gp.m.p.ptr()\n\ttrace := traceAcquire()\n\tstatus := readgstatus(gp)', 'observeYield()'),
      before('\tif raceenabled {\n\t\tif gp := getg(); gp.bubble != nil {', 'observeEnd()'),
      after('\tpp.goidcache++', 'observeCreate(newg)'),
    ],
  ],
  [
    'runtime/chan.go',
    [
      after('\tlockInit(&c.lock, lockRankHchan)', 'observeMake(c)'),
      // A sender finds a receiver waiting, room in the buffer, or nothing.
      before('\tif sg.elem.get() != nil {\n\t\tsendDirect', 'observeSend(c, sg, ep)'),
      after('\t\ttypedmemmove(c.elemtype, qp, ep)', 'observeSend(c, nil, ep)'),
      before(
        '\tgopark(chanparkcommit, unsafe.Pointer(&c.lock), reason, traceBlockChanSend, 2)',
        'observeCase(c, ep, true)',
      ),
      // A receiver finds the channel closed (with and without the lock), a sender waiting, a value in the buffer, or nothing.
      before('\t\t\treturn true, false', 'observeReceiveClosed(c)'),
      before('\t\t\treturn true, false', 'observeReceiveClosed(c)'),
      before(
        '\tif c.dataqsiz == 0 {\n\t\tif raceenabled {\n\t\t\tracesync(c, sg)\n\t\t}\n\t\tif ep',
        'observeReceive(c, sg)',
      ),
      before('\t\ttypedmemclr(c.elemtype, qp)\n\t\tc.recvx++', 'observeReceive(c, nil)'),
      before(
        '\tgopark(chanparkcommit, unsafe.Pointer(&c.lock), reason, traceBlockChanRecv, 2)',
        'observeCase(c, nil, false)',
      ),
      after('\tc.closed = 1', 'observeClose(c)'),
    ],
  ],
  [
    'runtime/select.go',
    [
      before('\t\tif casi < nsends {\n\t\t\tc.sendq.enqueue(sg)', 'observeCase(c, cas.elem, casi < nsends)'),
      before('\trecvOK = true\n\tqp = chanbuf(c, c.recvx)', 'observeReceive(c, nil)'),
      after('\ttypedmemmove(c.elemtype, chanbuf(c, c.sendx), cas.elem)', 'observeSend(c, nil, cas.elem)'),
      after('\trecvOK = false', 'observeReceiveClosed(c)'),
    ],
  ],
  [
    'runtime/sema.go',
    [
      before('\t\tgoparkunlock(&root.lock, reason, traceBlockSync', 'observeLock(unsafe.Pointer(addr))'),
      before('\tgoparkunlock(&l.lock, waitReasonSyncCondWait', 'observeLock(unsafe.Pointer(l))'),
    ],
  ],
];
