#pragma once

#include "ui/common/workbench.h"

#include <QFrame>

namespace casebook::ui {

class TextForm;

/// A comment being edited, in the place of its card.
class CommentEditor final : public QFrame
{
    Q_OBJECT

public:
    CommentEditor(const Workbench &bench, const QString &author, QWidget *parent);
    TextForm *form() const { return m_form; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextForm *m_form;
};

} // namespace casebook::ui
