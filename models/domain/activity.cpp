#include "models/domain/activity.h"
