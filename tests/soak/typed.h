#pragma once

#include <QJsonValue>
#include <QString>

namespace casebook::soak {

/// One thing that a person did on a device. Texts hold a word that occurs nowhere else.
struct Typed
{
    QString device;
    QString what; ///< "create", "comment", "editComment", "deleteComment", "deleteCase", or the field's name
    QString word; ///< or the chosen value of a field with few values
    qint64 caseKey = 0; ///< on that device; 0: the device died before it said which
    QJsonValue old = QJsonValue::Null;
    bool isAnswered = false; ///< else it may or may not have been done
    bool isUnique = true; ///< the word occurs nowhere else
};

} // namespace casebook::soak
