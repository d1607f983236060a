#pragma once

#include "ui/common/userprompt.h"

namespace casebook::ui {

/// The UserPrompt of the running program: Qt's dialogs, opened without blocking and deleted when closed.
class QtUserPrompt final : public UserPrompt
{
public:
    void ask(QWidget *parent, const QString &title, const QString &text, const QString &action,
             std::function<void(bool)> answer) override;
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(QString path)> answer) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                  std::function<void(QString path)> answer) override;
    void openLink(const QString &url) override;
};

} // namespace casebook::ui
