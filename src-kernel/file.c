// SPDX-License-Identifier: GPL-2.0-only
/*
 * The device node of a channel
 */
#include <linux/compat.h>
#include <linux/err.h>
#include <linux/poll.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "internal.h"

static int file_open(struct inode *inode, struct file *filp)
{
	struct efdmon_user *user = efdmon_user_open();
	struct efdmon_file *file;

	if (IS_ERR(user))
		return PTR_ERR(user);
	file = kzalloc(sizeof(*file), GFP_KERNEL_ACCOUNT);
	if (!file) {
		efdmon_user_close(user);
		return -ENOMEM;
	}

	file->user = user;
	file->channel = container_of(inode->i_cdev, struct efdmon_channel, cdev);
	mutex_init(&file->read_lock);
	INIT_LIST_HEAD(&file->registrations);
	file->seq = efdmon_ring_head(&file->channel->ring);
	filp->private_data = file;

	/* The position is a place in the stream, not an offset in bytes. */
	filp->f_mode &= ~(FMODE_PREAD | FMODE_PWRITE);
	return 0;
}

static int file_release(struct inode *inode, struct file *filp)
{
	struct efdmon_file *file = filp->private_data;

	efdmon_registration_remove_all(file);
	mutex_destroy(&file->read_lock);
	efdmon_user_close(file->user);
	kfree(file);
	return 0;
}

static bool file_has_news(struct efdmon_file *file)
{
	return efdmon_ring_head(&file->channel->ring) > READ_ONCE(file->seq);
}

static bool file_is_gone(struct efdmon_file *file)
{
	/* Before a look at the records: to those that are there then, none is added. */
	return smp_load_acquire(&file->channel->gone);
}

/* Whoever shares the open file may hold the lock for as long as a page takes. */
static int file_lock_position(struct efdmon_file *file, bool may_wait)
{
	if (!may_wait)
		return mutex_trylock(&file->read_lock) ? 0 : -EAGAIN;
	return mutex_lock_interruptible(&file->read_lock) ? -ERESTARTSYS : 0;
}

static ssize_t file_read_some(struct file *filp, char __user *to, size_t size)
{
	struct efdmon_file *file = filp->private_data;
	ssize_t ret = file_lock_position(file, !(filp->f_flags & O_NONBLOCK));

	if (ret)
		return ret;
	ret = efdmon_ring_copy_to_user(&file->channel->ring, &file->seq, to, size);
	mutex_unlock(&file->read_lock);
	return ret;
}

static ssize_t file_read(struct file *filp, char __user *to, size_t size, loff_t *pos)
{
	struct efdmon_file *file = filp->private_data;
	ssize_t ret;
	bool gone;

	if (size < sizeof(struct efdmon_event))
		return -EINVAL;

	/* Another thread may take the news that this one was woken for. */
	for (;;) {
		/* Before the look at the records, so that none is left behind. */
		gone = file_is_gone(file);
		ret = file_read_some(filp, to, size);
		if (ret)
			return ret;
		if (gone)
			return -ENODEV;
		if (filp->f_flags & O_NONBLOCK)
			return -EAGAIN;
		ret = wait_event_interruptible(file->channel->readers,
					       file_has_news(file) || file_is_gone(file));
		if (ret)
			return ret;
	}
}

/* Like copy_from_user(), in a third of the instructions: this is the hot path. */
static int file_get_message(struct efdmon_message *message,
			    const struct efdmon_message __user *from)
{
	if (!user_read_access_begin(from, sizeof(*from)))
		return -EFAULT;
	unsafe_get_user(message->id, &from->id, fault);
	unsafe_get_user(message->count, &from->count, fault);
	unsafe_get_user(message->data[0], &from->data[0], fault);
	unsafe_get_user(message->data[1], &from->data[1], fault);
	user_read_access_end();
	return 0;

fault:
	user_read_access_end();
	return -EFAULT;
}

static ssize_t file_write(struct file *filp, const char __user *from, size_t size, loff_t *pos)
{
	struct efdmon_file *file = filp->private_data;
	struct efdmon_message message;
	size_t done;
	int ret = 0;

	/* Where the kernel itself has cut a longer one. */
	if (size == MAX_RW_COUNT)
		size = rounddown(size, sizeof(message));
	if (!size || size % sizeof(message))
		return -EINVAL;

	for (done = 0; done < size; done += sizeof(message)) {
		if (done) {
			if (signal_pending(current))
				break;
			cond_resched();
		}
		ret = file_get_message(&message, (const void __user *)(from + done));
		if (!ret)
			ret = efdmon_emit_burst(file->channel, EFDMON_SOURCE_WRITE, &message);
		if (ret)
			break;
	}
	return done ?: ret;
}

static loff_t file_llseek(struct file *filp, loff_t offset, int whence)
{
	struct efdmon_file *file = filp->private_data;
	struct efdmon_channel *channel = file->channel;
	int ret;

	if (offset || (whence != SEEK_SET && whence != SEEK_END))
		return -EINVAL;
	ret = file_lock_position(file, true);
	if (ret)
		return ret;
	WRITE_ONCE(file->seq, whence == SEEK_SET ? 0 : efdmon_ring_head(&channel->ring));
	mutex_unlock(&file->read_lock);

	/* What lies behind is news again, to those who wait for some too. */
	if (whence == SEEK_SET)
		wake_up_interruptible_poll(&channel->readers, EPOLLIN | EPOLLRDNORM);
	return 0;
}

static __poll_t file_poll(struct file *filp, struct poll_table_struct *wait)
{
	struct efdmon_file *file = filp->private_data;
	__poll_t mask = 0;

	poll_wait(filp, &file->channel->readers, wait);
	/* In the queue before the look at the head; see the top of bell.c. */
	smp_mb();
	if (file_is_gone(file))
		mask |= EPOLLHUP | EPOLLERR;
	else if (filp->f_mode & FMODE_WRITE)
		mask |= EPOLLOUT | EPOLLWRNORM;
	if (filp->f_mode & FMODE_READ && file_has_news(file))
		mask |= EPOLLIN | EPOLLRDNORM;
	return mask;
}

static int file_fasync(int fd, struct file *filp, int on)
{
	struct efdmon_file *file = filp->private_data;
	int ret;

	if (on) {
		ret = efdmon_user_charge(file->user, EFDMON_USER_SIGIO);
		if (ret)
			return ret;
	}
	ret = fasync_helper(fd, filp, on, &file->channel->fasync);
	/* Above 0 if the list has changed: one more, or one less. */
	if (on ? ret <= 0 : ret > 0)
		efdmon_user_uncharge(file->user, EFDMON_USER_SIGIO);

	/* In the list before the caller's look at the head; see bell.c. */
	smp_mb();
	return ret;
}

static int file_mmap(struct file *filp, struct vm_area_struct *vma)
{
	struct efdmon_file *file = filp->private_data;

	return efdmon_ring_mmap(&file->channel->ring, vma);
}

static int file_get_info(struct efdmon_file *file, void __user *arg)
{
	struct efdmon_info info = {
		.abi_version = EFDMON_ABI_VERSION,
		.read_seq = READ_ONCE(file->seq),
	};

	efdmon_ring_describe(&file->channel->ring, &info);
	strscpy(info.name, file->channel->name, sizeof(info.name));
	return copy_to_user(arg, &info, sizeof(info)) ? -EFAULT : 0;
}

static int file_get_registration(struct efdmon_registration *reg, const void __user *arg,
				 u32 known_flags)
{
	if (copy_from_user(reg, arg, sizeof(*reg)))
		return -EFAULT;
	if (reg->flags & ~known_flags || memchr_inv(reg->reserved, 0, sizeof(reg->reserved)))
		return -EINVAL;
	return 0;
}

static int file_register(struct efdmon_file *file, void __user *arg)
{
	struct efdmon_registration reg;
	u64 serial;
	int ret = file_get_registration(&reg, arg, EFDMON_REG_DOORBELL);

	if (ret)
		return ret;
	ret = efdmon_registration_add(file, &reg, &serial);
	if (ret)
		return ret;
	if (copy_to_user(arg, &reg, sizeof(reg))) {
		/* A caller who was told of a failure has nothing registered. */
		efdmon_registration_undo(file, serial);
		return -EFAULT;
	}
	return 0;
}

static int file_unregister(struct efdmon_file *file, void __user *arg)
{
	struct efdmon_registration reg;
	int ret = file_get_registration(&reg, arg, 0);

	if (ret)
		return ret;
	ret = efdmon_registration_remove(file, &reg);
	if (ret)
		return ret;
	return copy_to_user(arg, &reg, sizeof(reg)) ? -EFAULT : 0;
}

static int file_arm(struct efdmon_file *file, const void __user *arg)
{
	struct efdmon_arm arm;

	if (copy_from_user(&arm, arg, sizeof(arm)))
		return -EFAULT;
	return arm.flags ? -EINVAL : efdmon_bell_arm(file, &arm);
}

static long file_ioctl(struct file *filp, unsigned int cmd, unsigned long arg)
{
	struct efdmon_file *file = filp->private_data;
	void __user *argp = (void __user *)arg;
	/* Listening is reading. */
	bool may_listen = filp->f_mode & FMODE_READ;

	switch (cmd) {
	case EFDMON_IOC_GET_INFO:
		return file_get_info(file, argp);
	case EFDMON_IOC_REGISTER:
		return may_listen ? file_register(file, argp) : -EBADF;
	case EFDMON_IOC_UNREGISTER:
		return may_listen ? file_unregister(file, argp) : -EBADF;
	case EFDMON_IOC_ARM:
		return may_listen ? file_arm(file, argp) : -EBADF;
	default:
		return -ENOTTY;
	}
}

const struct file_operations efdmon_file_operations = {
	.owner		= THIS_MODULE,
	.open		= file_open,
	.release	= file_release,
	.read		= file_read,
	.write		= file_write,
	.llseek		= file_llseek,
	.poll		= file_poll,
	.fasync		= file_fasync,
	.mmap		= file_mmap,
	.unlocked_ioctl	= file_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
};
