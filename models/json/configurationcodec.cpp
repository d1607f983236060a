#include "models/json/codec.h"
