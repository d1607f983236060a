#include "models/store/casestore.h"
