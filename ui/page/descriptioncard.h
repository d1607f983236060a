#pragma once

#include "ui/page/casemarks.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace casebook::ui {

class MarkdownCache;
class MarkdownView;
class SyncBadge;
class TextForm;

/// The description of a case, rendered, at the top of its activity; *Edit* turns the card into a form.
class DescriptionCard final : public QFrame
{
    Q_OBJECT

public:
    DescriptionCard(const Workbench &bench, MarkdownCache &texts, QWidget *parent);

    /// Shows another case's description; ends an edit, whose draft stays.
    void setCase(CaseKey key, const QString &description);
    /// The stored description of the same case is this now; an edit under way stays.
    void updateDescription(const QString &description);
    void edit();
    void setMark(const PartMark &mark);
    void resume(const domain::Draft &draft);
    TextForm *form() const { return m_form; }
    bool isEditing() const { return m_editing; }

signals:
    void quoteRequested(const QString &markdown);
    void linkClicked(const QString &url);
    void syncRequested(casebook::domain::SyncState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setEditing(bool editing);

    CaseKey m_case;
    QString m_description;
    QLabel *m_label;
    SyncBadge *m_badge;
    QToolButton *m_quote;
    QToolButton *m_edit;
    MarkdownView *m_body;
    QToolButton *m_showAll;
    TextForm *m_form;
    bool m_editing = false;
};

} // namespace casebook::ui
