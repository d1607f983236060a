#include "ui/common/errortext.h"
