#pragma once

#include "models/action/actionreader.h"
#include "models/base/generation.h"
#include "ui/action/actionedit.h"

#include <QObject>
#include <QTimer>

namespace casebook::ui {

/// What a text turned out to be, with the places of its problems.
struct CheckedAction
{
    QString text;
    action::Reading reading;
    QList<TextMark> marks; ///< one for each problem
};

/// Reads the text of an action while it is being typed, on another thread, a moment after each pause.
class ActionCheck final : public QObject
{
    Q_OBJECT

public:
    explicit ActionCheck(QObject *parent = nullptr);

    /// The text has become this: what was found of an earlier one is no longer told.
    void setText(const QString &text);
    /// Reads it at once instead of after a pause.
    void hurry();

signals:
    void checked(const casebook::ui::CheckedAction &found);

private:
    void read();

    QTimer m_pause;
    Generation m_generation;
    QString m_text;
};

} // namespace casebook::ui
