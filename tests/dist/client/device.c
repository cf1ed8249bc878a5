// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdio.h>

#include <linux/efdmon.h>

int main(void)
{
	printf("interface %d\n", EFDMON_ABI_VERSION);
	return 0;
}
