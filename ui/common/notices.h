#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace casebook::ui {

/// One line that tells something and may offer one thing to do (*Comment deleted · Undo*, *Draft kept ·
/// Restore*).
struct Notice
{
    enum class Kind { Information, Problem };

    QString text;
    QString actionText = {};
    std::function<void()> action = {};
    Kind kind = Kind::Information;
};

/// Where any screen leaves a notice; the window shows the newest in its notice bar. Not modal, nothing is
/// lost when it goes by unread.
class Notices final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void post(const Notice &notice) { emit posted(notice); }

signals:
    void posted(const casebook::ui::Notice &notice);
};

} // namespace casebook::ui
