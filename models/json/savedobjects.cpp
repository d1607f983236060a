#include "models/json/savedobjects.h"
