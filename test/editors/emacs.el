;; Works with Remodbc.ini and its copy, and writes down what is seen.  -*- lexical-binding: t -*-

(defun wait-for (what condition)
  "Take what processes say until CONDITION holds; WHAT it is about."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05)
      ;; Nobody types, and a batch does not notice.
      (dolist (timer timer-idle-list) (timer-event-handler timer)))))

(defun open-file (name)
  "Open the file NAME and wait for its diagnostics."
  (find-file name)
  ;; A batch has no commands after which this would run.
  (run-hooks 'post-command-hook)
  (wait-for "the server" #'eglot-managed-p)
  ;; It displays nothing either, for which Flymake waits.
  (flymake-start)
  (wait-for "diagnostics" #'flymake-diagnostics)
  (vconcat
   (mapcar (lambda (diagnostic)
             `(:message ,(flymake-diagnostic-text diagnostic)
               :text ,(buffer-substring-no-properties
                       (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic))))
           (sort (flymake-diagnostics)
                 (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))

(defun go-to (line column)
  "Go to LINE, counted from 1, and COLUMN, counted from 0."
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char column))

(let (diagnostics copy-diagnostics encoding hover quick-fixes languages)
  (setq diagnostics (open-file "Remodbc.ini")
        encoding (symbol-name buffer-file-coding-system))

  ;; The first quick fix for the second PackInterval.
  (go-to 4 0)
  (let ((last-nonmenu-event ?\r)
        (completing-read-function
         (lambda (_prompt items &rest _)
           (setq quick-fixes (vconcat (mapcar #'car items)))
           (aref quick-fixes 0))))
    (eglot-code-actions (point) nil "quickfix" t))
  (save-buffer)

  ;; On the value of PackTime, which is a moment now.
  (go-to 5 12)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover (substring-no-properties text))))
  (wait-for "a hover" (lambda () hover))

  (setq copy-diagnostics (open-file "REMODBC-Copy.INI"))
  (set-buffer-modified-p t)
  (save-buffer)

  (open-file "Remodbc16.ini")
  (set-buffer-modified-p t)
  (save-buffer)

  (dolist (name (split-string (getenv "NAMES") "\n"))
    (find-file name)
    (push (string-remove-suffix "-mode" (symbol-name major-mode)) languages)
    (push (intern (concat ":" name)) languages))

  (let ((coding-system-for-write 'utf-8-unix))
    (with-temp-file (getenv "REPORT")
      (insert (json-serialize
               `(:diagnostics ,diagnostics :copyDiagnostics ,copy-diagnostics :encoding ,encoding
                 :hover ,hover :quickFixes ,quick-fixes :languages ,languages))))))

(eglot-shutdown-all)
