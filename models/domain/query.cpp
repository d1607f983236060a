#include "models/domain/query.h"
