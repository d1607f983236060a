#include "models/json/legacyactions.h"
