#include "models/json/responses.h"
