#include "models/domain/operation.h"
