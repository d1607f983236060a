#include "models/domain/attachment.h"
