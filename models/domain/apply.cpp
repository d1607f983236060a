#include "models/domain/rules.h"
