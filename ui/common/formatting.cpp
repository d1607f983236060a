#include "ui/common/formatting.h"
