import select
select.poll().register([])  # expect OSError: stream operation not supported
