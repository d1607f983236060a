#pragma once

#include <QDialog>

namespace casebook::ui {

/// Shows one text or two beside each other, to read and to copy. Not modal.
class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Part
    {
        QString label; ///< may be empty for a single text
        QString text;
    };

    static void showOne(QWidget *parent, const QString &title, const Part &part, bool fixedWidth = false);
    static void showTwo(QWidget *parent, const QString &title, const Part &left, const Part &right);

private:
    TextDialog(QWidget *parent, const QString &title, const QList<Part> &parts, bool fixedWidth);
};

} // namespace casebook::ui
