#include "models/base/ids.h"

#include <QUuid>

namespace casebook {

QString newUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace casebook
