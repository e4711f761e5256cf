internal import Glibc
internal import Synchronization

/// Threads that share the work on lists. They wait for more until the process ends, so that each opens
/// its fonts once. Lists of several threads take turns.
final class Workers: Sendable {
  private let room: WaitingRoom
  private let count: Int
  private let threadCount = Mutex(0)
  private let turn = Mutex(())

  /// As many threads as the system can run at once.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// - Parameters:
  ///   - count: how many there are, the calling thread included.
  ///   - prepare: what each of the others does before its first work.
  init(_ count: Int, prepare: @escaping @Sendable () -> Void = {}) {
    self.count = count
    room = WaitingRoom(prepare)
  }

  /// `work` of the numbers below `count`, in their order, whichever thread did which.
  func map<Value: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    start(for: count)
    let next = Atomic(0)
    let values = Mutex([Value?](repeating: nil, count: count))
    withoutActuallyEscaping({ @Sendable in
      while case let number = next.add(1, ordering: .relaxed).oldValue, number < count {
        let value = work(number)
        values.withLock { $0[number] = value }
      }
    }) { work in turn.withLock { _ in room.share(work) } }
    return values.withLock { $0.compactMap(\.self) }
  }

  /// Lets as many threads prepare themselves as so much work is enough for. Where the system gives
  /// no thread, those that there are do the work.
  func start(for work: Int) {
    threadCount.withLock { start(for: work, &$0) }
  }

  private func start(for work: Int, _ threadCount: inout Int) {
    while threadCount < min(count, work) - 1 {
      let retained = Unmanaged.passRetained(room)
      room.enter()
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { room in
          if let room { Unmanaged<WaitingRoom>.fromOpaque(room).takeRetainedValue().stay() }
          return nil
        }, retained.toOpaque())
      if status != 0 {
        room.leave()
        return retained.release()
      }
      pthread_detach(thread)
      threadCount += 1
    }
  }

  /// Waits until no thread does anything, as it has to be when the process ends.
  func settle() { room.settle() }
}

/// Where threads wait for a job that all of them do together.
private final class WaitingRoom: Sendable {
  private nonisolated(unsafe) let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(
    capacity: 1)
  private nonisolated(unsafe) let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(
    capacity: 1)
  // What follows is read and written by whoever holds the mutex.
  private nonisolated(unsafe) var job: (@Sendable () -> Void)?
  private nonisolated(unsafe) var jobs = 0
  private nonisolated(unsafe) var busy = 0
  private let prepare: @Sendable () -> Void

  init(_ prepare: @escaping @Sendable () -> Void) {
    self.prepare = prepare
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  /// Does a job on this thread and on those that wait, until all have done with it.
  func share(_ job: @escaping @Sendable () -> Void) {
    locked {
      self.job = job
      jobs += 1
      pthread_cond_broadcast(changed)
    }
    job()
    // Whoever has not begun yet has nothing left to do.
    locked { self.job = nil }
    settle()
  }

  func settle() {
    locked { while busy > 0 { pthread_cond_wait(changed, mutex) } }
  }

  func enter() {
    locked { busy += 1 }
  }

  func leave() {
    locked {
      busy -= 1
      pthread_cond_broadcast(changed)
    }
  }

  private func locked(_ work: () -> Void) {
    pthread_mutex_lock(mutex)
    work()
    pthread_mutex_unlock(mutex)
  }

  /// Does the jobs that come, once it has entered and is prepared.
  func stay() -> Never {
    prepare()
    leave()
    var done = 0
    pthread_mutex_lock(mutex)
    while true {
      guard jobs > done, let job else {
        pthread_cond_wait(changed, mutex)
        continue
      }
      done = jobs
      busy += 1
      pthread_mutex_unlock(mutex)
      job()
      pthread_mutex_lock(mutex)
      busy -= 1
      pthread_cond_broadcast(changed)
    }
  }
}
