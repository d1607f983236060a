#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace casebook::ui {

/// Questions that need an answer now, and file choices: a seam that tests answer. Answers come through the
/// callback, never by a nested event loop.
class UserPrompt
{
public:
    UserPrompt() = default;
    virtual ~UserPrompt() = default;
    UserPrompt(const UserPrompt &) = delete;
    UserPrompt &operator=(const UserPrompt &) = delete;

    /// @p action is the verb on the button ("Delete case"); the answer is true when it was pressed.
    virtual void ask(QWidget *parent, const QString &title, const QString &text, const QString &action,
                     std::function<void(bool)> answer)
        = 0;
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(QString path)> answer)
        = 0; ///< not called when the person leaves
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggested,
                          const QString &filter, std::function<void(QString path)> answer)
        = 0;
    virtual void openLink(const QString &url) = 0; ///< in the desktop's browser, after a click only
};

} // namespace casebook::ui
