#pragma once

#include "ui/exchange/importdialog.h"
