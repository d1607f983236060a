#pragma once

#include "ui/common/userprompt.h"

#include <QStringList>

namespace casebook::test {

/// Answers questions and file choices as a test says beforehand, and notes what was asked.
class ScriptedPrompt final : public ui::UserPrompt
{
public:
    bool accept = true; ///< the answer to questions
    QString fileToOpen; ///< empty: the person leaves the file dialog
    QString fileToSave;

    const QStringList &questions() const { return m_questions; }
    const QStringList &links() const { return m_links; }

    void ask(QWidget *, const QString &title, const QString &, const QString &,
             std::function<void(bool)> answer) override
    {
        m_questions.append(title);
        answer(accept);
    }
    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)> answer) override
    {
        if (!fileToOpen.isEmpty())
            answer(fileToOpen);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(QString)> answer) override
    {
        if (!fileToSave.isEmpty())
            answer(fileToSave);
    }
    void openLink(const QString &url) override { m_links.append(url); }

private:
    QStringList m_questions;
    QStringList m_links;
};

} // namespace casebook::test
