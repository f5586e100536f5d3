from _asyncio import Task, TaskQueue
q = TaskQueue()
tasks = [Task(i) for i in range(8)]
for t, key in zip(tasks, (5, 3, 5, 1, 3, 9, 1, 0)):
    q.push(t, key)
q.remove(tasks[2])
q.remove(tasks[4])
print(q.peek() is tasks[7], [q.pop().coro for i in range(6)], q.peek())  # expect: True [7, 3, 6, 1, 0, 5] None
