#include "ui/common/notices.h"
