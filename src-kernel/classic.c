// SPDX-License-Identifier: GPL-2.0-only
/*
 * The eventfd of another process, found by its pid and fd number
 *
 * The well-known recipe: a program prints its pid and the number of its
 * eventfd, and the module is loaded with both. Every step holds what it looks
 * at: the task by a reference, its file table by task_lock(), the slot by
 * file_lock, and the eventfd's context by a reference taken there.
 */
#include <linux/cleanup.h>
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/fdtable.h>
#include <linux/pid.h>
#include <linux/sched.h>
#include <linux/sched/task.h>

#include "internal.h"

static struct task_struct *classic_get_task(pid_t nr)
{
	struct pid *pid = find_get_pid(nr);
	struct task_struct *task = get_pid_task(pid, PIDTYPE_PID);

	put_pid(pid);
	return task;
}

static struct eventfd_ctx *classic_lookup(struct files_struct *files, int fd)
{
	struct file *file;

	guard(spinlock)(&files->file_lock);
	file = files_lookup_fd_locked(files, fd);
	return file ? eventfd_ctx_fileget(file) : ERR_PTR(-EBADF);
}

/**
 * efdmon_classic_find() - get the eventfd that is number @fd in process @nr
 * @nr: process id, in the pid namespace of current
 * @fd: file descriptor number in that process
 *
 * Context: process, may sleep.
 * Return: a reference to be put by eventfd_ctx_put(), or ERR_PTR: -ESRCH if
 * there is no such process or it is exiting, -EBADF if @fd is not open there,
 * -EINVAL if it is no eventfd.
 */
struct eventfd_ctx *efdmon_classic_find(pid_t nr, int fd)
{
	struct task_struct *task __free(put_task) = classic_get_task(nr);
	struct eventfd_ctx *ctx = ERR_PTR(-ESRCH);

	if (!task)
		return ctx;
	/* While it is held, the task can neither drop nor replace its table. */
	task_lock(task);
	if (task->files)
		ctx = classic_lookup(task->files, fd);
	task_unlock(task);
	return ctx;
}
