#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# keep-symbols.sh <folder>
#
# What other drivers are built against goes beside the module: dkms is about to
# delete the folder that it was built in, this script's working directory.
set -e
# dkms has done so by itself since 3.1.3 (2024).
cp Module.symvers "$1/"
# <version>/source is a link to the folder below /usr/src.
ln -s ../../../source/include "$1/include"
